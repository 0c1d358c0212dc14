package dev.assay.app.ui.shell;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A stable code of a defect: made of exception and method names of our own code, never of data, so
 * that it can be said on the telephone.
 */
public final class ErrorCode {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private ErrorCode() {}

    /** Such as {@code A-4107}. */
    public static String of(Throwable defect) {
        StringBuilder seed = new StringBuilder();
        Throwable at = defect;
        for (int depth = 0; at != null && depth < 4; depth++) {
            seed.append(at.getClass().getName()).append('\n');
            for (StackTraceElement frame : at.getStackTrace()) {
                if (frame.getClassName().startsWith("dev.assay.")) {
                    seed.append(frame.getClassName()).append('#').append(frame.getMethodName());
                    break;
                }
            }
            at = at.getCause();
        }
        CRC32 crc = new CRC32();
        crc.update(seed.toString().getBytes(StandardCharsets.UTF_8));
        long value = crc.getValue();
        StringBuilder code = new StringBuilder("A-");
        for (int digit = 0; digit < 4; digit++) {
            code.append(DIGITS.charAt((int) (value >>> (5 * digit) & 31)));
        }
        return code.toString();
    }
}
