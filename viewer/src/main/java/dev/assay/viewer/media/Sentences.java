package dev.assay.viewer.media;

import dev.assay.viewer.wire.FrameFault;
import dev.assay.viewer.wire.RefusalCode;

/** What a worker's numbers mean to the person at the screen. */
final class Sentences {
    private Sentences() {}

    static OpenOutcome.Refused refused(RefusalCode code, String codec) {
        return switch (code) {
            case EMPTY ->
                    new OpenOutcome.Refused(
                            RefusalKind.EMPTY,
                            "The file is empty.",
                            "Ask the source for the content once more.");
            case UNKNOWN_FORMAT ->
                    new OpenOutcome.Refused(
                            RefusalKind.UNKNOWN_FORMAT,
                            "The content is no picture, video or sound format that Assay reads.",
                            "Look at its bytes and metadata; decide without pictures.");
            case DAMAGED ->
                    new OpenOutcome.Refused(
                            RefusalKind.DAMAGED,
                            "The format is known, but nothing in it can be decoded.",
                            "Ask the source for an undamaged copy, or decide without pictures.");
            case UNSUPPORTED_CODEC ->
                    new OpenOutcome.Refused(
                            RefusalKind.UNSUPPORTED_CODEC,
                            "This build cannot decode the codec "
                                    + (codec.isBlank() ? "of this file" : name(codec))
                                    + ".",
                            "Use a tool that can, outside Assay, in a place made for it.");
            case NOTHING_TO_SHOW ->
                    new OpenOutcome.Refused(
                            RefusalKind.NOTHING_TO_SHOW,
                            "The file holds neither pictures nor sound.",
                            "Look at its metadata.");
            case TOO_LARGE ->
                    new OpenOutcome.Refused(
                            RefusalKind.TOO_LARGE,
                            "The picture has more pixels than Assay unpacks.",
                            "Treat it as a possible attack on decoders.");
            case MEMORY ->
                    new OpenOutcome.Refused(
                            RefusalKind.MEMORY,
                            "Decoding needs more memory than a worker may have.",
                            "Treat it as a possible attack on decoders, or raise the limit.");
            case NO_SUCH_STREAM ->
                    new OpenOutcome.Refused(
                            RefusalKind.NOTHING_TO_SHOW,
                            "The file has no picture stream of that number.",
                            "Choose one of the streams that are listed.");
        };
    }

    /** FFmpeg's short names are plain; anything else in a name is not shown. */
    private static String name(String codec) {
        return codec.replaceAll("[^a-zA-Z0-9_.-]", "");
    }

    static OpenOutcome.Refused noSandbox(String why) {
        return new OpenOutcome.Refused(
                RefusalKind.NO_SANDBOX,
                "No sandbox for decoding can be had on this machine. " + why,
                System.getProperty("os.name").equals("Linux")
                        ? "Install bubblewrap or use a kernel with Landlock and seccomp; see assay"
                                + " doctor."
                        : "Look at it on Linux, or decide without pictures; see assay doctor.");
    }

    /** A worker that ended before it was given anything. */
    static StoppedWorker notReady(StopReason reason) {
        return new StoppedWorker(
                reason,
                reason == StopReason.HUNG
                        ? "The media worker did not get ready in time; it had read nothing."
                        : "The media worker ended before it was ready; it had read nothing.",
                "Open the item again; if that does not help, see assay doctor.");
    }

    static StoppedWorker stopped(StopReason reason) {
        String sentence =
                switch (reason) {
                    case CRASHED -> "The media worker crashed on this item.";
                    case HUNG -> "The media worker no longer answered and was ended.";
                    case MEMORY -> "The media worker reached its memory limit and was ended.";
                    case CPU -> "The media worker used up its processor time and was ended.";
                    case PROTOCOL ->
                            "The media worker said something it may not say and was ended.";
                    case CLOSED -> "The item is closed.";
                };
        return new StoppedWorker(
                reason,
                sentence,
                reason == StopReason.CLOSED
                        ? "Open it again."
                        : "Nothing else was affected. Open the item again, or decide without"
                                + " pictures; treat it as a possible attack on decoders.");
    }

    static String fault(FrameFault fault) {
        return switch (fault) {
            case UNDECODABLE -> "The decoder reports an error in the data of this frame.";
            case CUT_OFF -> "The data of this frame are cut off.";
            case TOO_LARGE -> "This frame has more pixels than Assay unpacks.";
            case MEMORY -> "This frame needs more memory than a worker may have.";
            case NO_PICTURE -> "The decoder gives no picture for this frame.";
            case OUT_OF_RANGE -> "There is no such frame.";
        };
    }
}
