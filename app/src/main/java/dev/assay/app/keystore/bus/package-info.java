/** As much of D-Bus as asking the desktop's secret service takes. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.keystore.bus;
