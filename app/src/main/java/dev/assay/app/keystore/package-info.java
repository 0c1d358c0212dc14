/** Where the workspace key is kept: a key file, a passphrase, or the system's keychain. */
@org.jspecify.annotations.NullMarked
package dev.assay.app.keystore;
