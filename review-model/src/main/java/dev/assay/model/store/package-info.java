/**
 * The H2 projection of the log: fast answers, rebuilt from the log at any time; knows no rule of
 * review.
 */
@org.jspecify.annotations.NullMarked
package dev.assay.model.store;
