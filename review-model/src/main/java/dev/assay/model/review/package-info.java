/**
 * What a reviewer may do and what it takes: policies, claims, judgement before machine, decisions.
 */
@org.jspecify.annotations.NullMarked
package dev.assay.model.review;
