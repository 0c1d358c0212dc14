/** Makes signed samples for the demo: an authority that lives as long as the demo, and a signer. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.demo.signing;
