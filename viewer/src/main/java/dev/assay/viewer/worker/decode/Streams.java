package dev.assay.viewer.worker.decode;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_profile_name;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_DEFAULT;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_DATA;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_SUBTITLE;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;

import dev.assay.viewer.wire.RefusalCode;
import dev.assay.viewer.wire.StreamFacts;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.javacpp.BytePointer;

/** The streams of a container: what each is, and which one is shown. */
final class Streams {
    private static final int OTHER = 0;
    private static final int VIDEO = 1;
    private static final int AUDIO = 2;
    private static final int SUBTITLE = 3;
    private static final int DATA = 4;
    private static final int COVER = 5;

    private final Container container;

    Streams(Container container) {
        this.container = container;
    }

    private static int kind(AVStream stream) {
        int type = stream.codecpar().codec_type();
        if (type == AVMEDIA_TYPE_VIDEO) {
            return (stream.disposition() & AV_DISPOSITION_ATTACHED_PIC) != 0 ? COVER : VIDEO;
        }
        return type == AVMEDIA_TYPE_AUDIO
                ? AUDIO
                : type == AVMEDIA_TYPE_SUBTITLE
                        ? SUBTITLE
                        : type == AVMEDIA_TYPE_DATA ? DATA : OTHER;
    }

    static String codec(AVStream stream) {
        return text(avcodec_get_name(stream.codecpar().codec_id()));
    }

    private static String text(BytePointer name) {
        return name == null || name.isNull() ? "" : name.getString();
    }

    List<StreamFacts> describe() {
        List<StreamFacts> all = new ArrayList<>();
        for (int i = 0; i < container.streamCount(); i++) {
            AVStream stream = container.stream(i);
            AVCodecParameters parameters = stream.codecpar();
            BytePointer key = new BytePointer("language");
            AVDictionaryEntry language = av_dict_get(stream.metadata(), key, null, 0);
            all.add(
                    new StreamFacts(
                            i,
                            kind(stream),
                            codec(stream),
                            text(avcodec_profile_name(parameters.codec_id(), parameters.profile())),
                            Decoder.find(parameters) != null,
                            Math.max(parameters.width(), 0),
                            Math.max(parameters.height(), 0),
                            Math.max(parameters.ch_layout().nb_channels(), 0),
                            Math.max(parameters.sample_rate(), 0),
                            language == null || language.isNull() ? "" : text(language.value())));
        }
        return all;
    }

    /**
     * The picture stream to show: the wanted one, else the first that the file marks as default,
     * else the first; cover art never by itself, and the picture that stands for an image sequence
     * not before the sequence. -1 where there is none.
     */
    int choose(int wanted) throws RefusedException {
        if (wanted >= 0) {
            if (wanted >= container.streamCount()
                    || container.stream(wanted).codecpar().codec_type() != AVMEDIA_TYPE_VIDEO) {
                throw new RefusedException(RefusalCode.NO_SUCH_STREAM);
            }
            return wanted;
        }
        int first = -1;
        for (int i = 0; i < container.streamCount(); i++) {
            AVStream stream = container.stream(i);
            if (kind(stream) == VIDEO) {
                if ((stream.disposition() & AV_DISPOSITION_DEFAULT) != 0) {
                    return sequence(i);
                }
                first = first < 0 ? i : first;
            }
        }
        return first;
    }

    /** The sequence that a lone picture of an AVIF or HEIC file stands for, or that picture. */
    private int sequence(int chosen) {
        for (int i = chosen + 1; lone(chosen) && i < container.streamCount(); i++) {
            if (kind(container.stream(i)) == VIDEO && container.stream(i).nb_frames() > 1) {
                return i;
            }
        }
        return chosen;
    }

    private boolean lone(int stream) {
        return container.format().startsWith("mov") && container.stream(stream).nb_frames() <= 1;
    }

    /** The sound stream to hear, by the same rule; -1 where there is none. */
    int sound() {
        int first = -1;
        for (int i = 0; i < container.streamCount(); i++) {
            AVStream stream = container.stream(i);
            if (kind(stream) == AUDIO) {
                if ((stream.disposition() & AV_DISPOSITION_DEFAULT) != 0) {
                    return i;
                }
                first = first < 0 ? i : first;
            }
        }
        return first;
    }
}
