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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The login keychain of macOS, as generic passwords of the service "Assay", through the functions
 * of Security.framework. Written from their documentation; not yet run on a Mac.
 */
public final class MacKeychain implements Keychain {
    private static final String LIBRARY = "/System/Library/Frameworks/Security.framework/Security";
    private static final byte[] SERVICE = "Assay".getBytes(StandardCharsets.US_ASCII);
    private static final int NOT_FOUND = -25300;
    private static final int GREATEST = 4096;

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final AddressLayout POINTER = ValueLayout.ADDRESS;

    @Override
    public Optional<byte[]> find(String name) throws EnvironmentException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment length = arena.allocate(INT);
            MemorySegment data = arena.allocate(POINTER);
            if (!find(arena, name, length, data, MemorySegment.NULL)) {
                return Optional.empty();
            }
            int size = length.get(INT, 0);
            if (size < 0 || size > GREATEST) {
                throw refused(null);
            }
            MemorySegment content = data.get(POINTER, 0);
            byte[] secret = content.reinterpret(size).toArray(ValueLayout.JAVA_BYTE);
            call(arena, "SecKeychainItemFreeContent", MemorySegment.NULL, content);
            return Optional.of(secret);
        }
    }

    @Override
    public void store(String name, byte[] secret) throws EnvironmentException {
        remove(name);
        try (Arena arena = Arena.ofConfined()) {
            byte[] account = name.getBytes(StandardCharsets.US_ASCII);
            MemorySegment value = bytes(arena, secret);
            int status =
                    call(
                            arena,
                            "SecKeychainAddGenericPassword",
                            MemorySegment.NULL,
                            SERVICE.length,
                            bytes(arena, SERVICE),
                            account.length,
                            bytes(arena, account),
                            secret.length,
                            value,
                            MemorySegment.NULL);
            value.fill((byte) 0);
            requireDone(status);
        }
    }

    @Override
    public void remove(String name) throws EnvironmentException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment item = arena.allocate(POINTER);
            if (find(arena, name, MemorySegment.NULL, MemorySegment.NULL, item)) {
                requireDone(call(arena, "SecKeychainItemDelete", item.get(POINTER, 0)));
            }
        }
    }

    private static boolean find(
            Arena arena, String name, MemorySegment length, MemorySegment data, MemorySegment item)
            throws EnvironmentException {
        byte[] account = name.getBytes(StandardCharsets.US_ASCII);
        int status =
                call(
                        arena,
                        "SecKeychainFindGenericPassword",
                        MemorySegment.NULL,
                        SERVICE.length,
                        bytes(arena, SERVICE),
                        account.length,
                        bytes(arena, account),
                        length,
                        data,
                        item);
        if (status == NOT_FOUND) {
            return false;
        }
        requireDone(status);
        return true;
    }

    private static MemorySegment bytes(Arena arena, byte[] content) {
        return arena.allocateFrom(ValueLayout.JAVA_BYTE, content);
    }

    /** Calls a function of whole numbers and pointers that returns a status. */
    private static int call(Arena arena, String function, Object... arguments)
            throws EnvironmentException {
        MemoryLayout[] forms = new MemoryLayout[arguments.length];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = arguments[i] instanceof Integer ? INT : POINTER;
        }
        try {
            MemorySegment address =
                    SymbolLookup.libraryLookup(LIBRARY, arena).find(function).orElseThrow();
            return (int)
                    Linker.nativeLinker()
                            .downcallHandle(address, FunctionDescriptor.of(INT, forms))
                            .invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw refused(e);
        }
    }

    private static void requireDone(int status) throws EnvironmentException {
        if (status != 0) {
            throw refused(null);
        }
    }

    private static EnvironmentException refused(@Nullable Throwable cause) {
        return new EnvironmentException(
                "key.keychain",
                "The keychain of this Mac refused or stays locked.",
                "Allow Assay to use it, or sign in again.",
                true,
                cause);
    }

    @Override
    public String describe() {
        return "your login keychain";
    }
}
