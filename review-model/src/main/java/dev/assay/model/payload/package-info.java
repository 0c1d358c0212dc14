/** What entries point to: erasable payloads behind commitments and lasting objects by digest. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.payload;
