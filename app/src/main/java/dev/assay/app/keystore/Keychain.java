package dev.assay.app.keystore;

import dev.assay.model.fault.EnvironmentException;
import java.util.Optional;

/**
 * Where the operating system keeps secrets of the person who is signed in. Names are ours and say
 * nothing about the workspace. May wait for a person who is asked to unlock it; background threads.
 */
public interface Keychain {
    /** The secret of a name; the caller wipes it. */
    Optional<byte[]> find(String name) throws EnvironmentException;

    /** Keeps a secret under a name, in place of what was there. */
    void store(String name, byte[] secret) throws EnvironmentException;

    /** Forgets a secret; nothing happens where there is none. */
    void remove(String name) throws EnvironmentException;

    /** What people call it, as in "the login keyring". */
    String describe();
}
