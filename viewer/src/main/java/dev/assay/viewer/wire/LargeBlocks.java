package dev.assay.viewer.wire;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;

/** Large blocks of native memory, such as pictures, on either side of the wire. */
public final class LargeBlocks {
    private static final int MMAP_THRESHOLD = -3; // M_MMAP_THRESHOLD
    private static final int LARGE = 1 << 20;

    private LargeBlocks() {}

    /**
     * From now on this process gives a large block back to the system as soon as it is freed.
     * Otherwise glibc keeps blocks as large as the largest one freed so far, up to 32 MiB, with
     * gaps between: with frames of 3840 by 2160 more than half of what it holds. Without effect
     * where the C library has no such setting.
     */
    public static void giveBack() {
        Linker linker = Linker.nativeLinker();
        ValueLayout.OfInt number = ValueLayout.JAVA_INT;
        linker.defaultLookup()
                .find("mallopt")
                .map(it -> linker.downcallHandle(it, FunctionDescriptor.of(number, number, number)))
                .ifPresent(mallopt -> {
                    try {
                        int _ = (int) mallopt.invokeExact(MMAP_THRESHOLD, LARGE);
                    } catch (Throwable e) {
                        throw new IllegalStateException("mallopt could not be called", e);
                    }
                });
    }
}
