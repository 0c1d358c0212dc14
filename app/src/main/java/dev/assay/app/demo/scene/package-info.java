/** A mannequin in a room, drawn by our own code: the demo shows no real person. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.demo.scene;
