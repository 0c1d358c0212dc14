/** Says what a package holds in the words of CASE 1.4 and UCO 1.4, as JSON-LD. */
@org.jspecify.annotations.NullMarked
package dev.assay.model.evidence.ontology;
