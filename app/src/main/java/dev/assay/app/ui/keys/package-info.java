/** Which key does what: acts, chords, bindings and the refusal of conflicts. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.ui.keys;
