package dev.assay.app.keystore;

import dev.assay.model.fault.EnvironmentException;
import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Credential Manager of Windows: generic credentials of this person on this machine, through
 * advapi32. Written from its documentation; not yet run on Windows.
 */
public final class WindowsCredentials implements Keychain {
    private static final int GENERIC = 1;
    private static final int ON_THIS_MACHINE = 2;
    private static final int NOT_FOUND = 1168;
    private static final int GREATEST = 2560;

    /** CREDENTIALW on 64 bits: where its members lie. */
    private static final long TYPE = 4;

    private static final long TARGET = 8;
    private static final long BLOB_SIZE = 32;
    private static final long BLOB = 40;
    private static final long PERSIST = 48;
    private static final long USER = 72;
    private static final long LENGTH = 80;

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final AddressLayout POINTER = ValueLayout.ADDRESS;
    private static final Linker.Option LAST_ERROR = Linker.Option.captureCallState("GetLastError");

    @Override
    public Optional<byte[]> find(String name) throws EnvironmentException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment found = arena.allocate(POINTER);
            int error = call(arena, "CredReadW", target(arena, name), GENERIC, 0, found);
            if (error == NOT_FOUND) {
                return Optional.empty();
            }
            requireDone(error);
            MemorySegment credential = found.get(POINTER, 0).reinterpret(LENGTH);
            int size = credential.get(INT, BLOB_SIZE);
            if (size < 0 || size > GREATEST) {
                throw refused(null);
            }
            MemorySegment blob = credential.get(POINTER, BLOB).reinterpret(size);
            byte[] secret = blob.toArray(ValueLayout.JAVA_BYTE);
            blob.fill((byte) 0);
            free(arena, credential);
            return Optional.of(secret);
        }
    }

    @Override
    public void store(String name, byte[] secret) throws EnvironmentException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment credential = arena.allocate(LENGTH, 8);
            MemorySegment blob = arena.allocateFrom(ValueLayout.JAVA_BYTE, secret);
            credential.set(INT, TYPE, GENERIC);
            credential.set(POINTER, TARGET, target(arena, name));
            credential.set(INT, BLOB_SIZE, secret.length);
            credential.set(POINTER, BLOB, blob);
            credential.set(INT, PERSIST, ON_THIS_MACHINE);
            credential.set(POINTER, USER, wide(arena, "assay"));
            int error = call(arena, "CredWriteW", credential, 0);
            blob.fill((byte) 0);
            requireDone(error);
        }
    }

    @Override
    public void remove(String name) throws EnvironmentException {
        try (Arena arena = Arena.ofConfined()) {
            int error = call(arena, "CredDeleteW", target(arena, name), GENERIC, 0);
            if (error != NOT_FOUND) {
                requireDone(error);
            }
        }
    }

    private static MemorySegment target(Arena arena, String name) {
        return wide(arena, "Assay workspace " + name);
    }

    private static MemorySegment wide(Arena arena, String text) {
        return arena.allocateFrom(text, StandardCharsets.UTF_16LE);
    }

    /** Calls a function that returns whether it did; 0, or why it did not. */
    private static int call(Arena arena, String function, Object... arguments)
            throws EnvironmentException {
        MemorySegment state = arena.allocate(Linker.Option.captureStateLayout());
        List<Object> all = new ArrayList<>();
        all.add(state);
        all.addAll(List.of(arguments));
        try {
            int done =
                    (int)
                            Linker.nativeLinker()
                                    .downcallHandle(
                                            address(arena, function),
                                            FunctionDescriptor.of(INT, forms(arguments)),
                                            LAST_ERROR)
                                    .invokeWithArguments(all);
            return done != 0 ? 0 : Math.max(1, state.get(INT, 0));
        } catch (Throwable e) {
            throw refused(e);
        }
    }

    private static void free(Arena arena, MemorySegment credential) throws EnvironmentException {
        try {
            Linker.nativeLinker()
                    .downcallHandle(address(arena, "CredFree"), FunctionDescriptor.ofVoid(POINTER))
                    .invokeWithArguments(credential);
        } catch (Throwable e) {
            throw refused(e);
        }
    }

    private static MemorySegment address(Arena arena, String function) {
        return SymbolLookup.libraryLookup("advapi32", arena).find(function).orElseThrow();
    }

    private static MemoryLayout[] forms(Object... arguments) {
        MemoryLayout[] forms = new MemoryLayout[arguments.length];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = arguments[i] instanceof Integer ? INT : POINTER;
        }
        return forms;
    }

    private static void requireDone(int error) throws EnvironmentException {
        if (error != 0) {
            throw refused(null);
        }
    }

    private static EnvironmentException refused(@Nullable Throwable cause) {
        return new EnvironmentException(
                "key.keychain",
                "The credential store of Windows refused.",
                "Sign in again and try once more.",
                true,
                cause);
    }

    @Override
    public String describe() {
        return "the Windows Credential Manager of your account";
    }
}
