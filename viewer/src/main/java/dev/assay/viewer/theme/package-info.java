/**
 * Colours by meaning, type, sizes: the tokens every visible part is drawn with, and nothing else.
 */
@NullMarked
package dev.assay.viewer.theme;

import org.jspecify.annotations.NullMarked;
