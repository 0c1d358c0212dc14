/**
 * What is really in force on this machine and in the stores, found out by asking, never assumed.
 */
@org.jspecify.annotations.NullMarked
package dev.assay.app.doctor;
