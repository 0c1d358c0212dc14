package dev.assay.viewer.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class LargeBlocksTest {
    private static final long PICTURE = 20 << 20;
    private static final int PAGE = 4096;
    private static final int HEAD = 16;

    private final Linker linker = Linker.nativeLinker();
    private final MethodHandle malloc =
            linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("malloc"),
                    FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG));
    private final MethodHandle free =
            linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("free"),
                    FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG));

    @Test
    @EnabledOnOs(OS.LINUX)
    void lieOnPagesOfTheirOwnHoweverLargeTheOneFreedBeforeWas() throws Throwable {
        LargeBlocks.giveBack();

        free.invokeExact((long) malloc.invokeExact(PICTURE));
        long block = (long) malloc.invokeExact(PICTURE);
        free.invokeExact(block);

        assertThat(block % PAGE).isEqualTo(HEAD);
    }
}
