package dev.assay.viewer.worker.guard;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;

/** Functions of a native library, called by name with whole numbers and addresses. */
final class Functions {
    private static final AddressLayout POINTER = ValueLayout.ADDRESS;

    private final SymbolLookup library;

    Functions(SymbolLookup library) {
        this.library = library;
    }

    /** Calls a function that gives a number of 32 bits. */
    int number(String name, Object... arguments) {
        return (int) call(name, ValueLayout.JAVA_INT, arguments);
    }

    /** Calls a function that gives an address or a handle. */
    MemorySegment pointer(String name, Object... arguments) {
        return (MemorySegment) call(name, POINTER, arguments);
    }

    private Object call(String name, MemoryLayout answer, Object... arguments) {
        MemoryLayout[] forms = new MemoryLayout[arguments.length];
        for (int i = 0; i < forms.length; i++) {
            forms[i] =
                    switch (arguments[i]) {
                        case Integer _ -> ValueLayout.JAVA_INT;
                        case Long _ -> ValueLayout.JAVA_LONG;
                        default -> POINTER;
                    };
        }
        try {
            return Linker.nativeLinker()
                    .downcallHandle(
                            library.find(name).orElseThrow(), FunctionDescriptor.of(answer, forms))
                    .invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException("a function of the system could not be called", e);
        }
    }
}
