/** Every component in every theme as pictures, for people to look at. */
@NullMarked
package dev.assay.viewer.gallery;

import org.jspecify.annotations.NullMarked;
