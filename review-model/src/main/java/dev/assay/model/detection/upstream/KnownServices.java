package dev.assay.model.detection.upstream;

import dev.assay.model.detection.HigherMeans;
import java.util.List;
import java.util.Optional;

/**
 * Mappings for services whose answers are publicly documented. What a container behind a SageMaker
 * endpoint or a task of a human loop gives is its owner's, and needs a mapping file.
 */
public final class KnownServices {
    private static final HigherMeans HIGH = HigherMeans.MANIPULATED;
    private static final List<UpstreamMapping> ALL =
            List.of(
                    frames("hive", "/output", "/time", "/classes", "/class", "/score"),
                    frames(
                            "hive-task",
                            "/status/0/response/output",
                            "/time",
                            "/classes",
                            "/class",
                            "/score"),
                    video("rekognition-moderation-video", "/ModerationLabels", "/ModerationLabel"),
                    video("rekognition-labels-video", "/Labels", "/Label"),
                    picture("rekognition-moderation-image", "/ModerationLabels"),
                    picture("rekognition-labels-image", "/Labels"),
                    picture("rekognition-custom-labels-image", "/CustomLabels"),
                    asset("asset", "/score", 1),
                    asset("reality-defender", "/resultsSummary/metadata/finalScore", 100));

    private KnownServices() {}

    public static List<String> names() {
        return ALL.stream().map(UpstreamMapping::service).toList();
    }

    public static Optional<UpstreamMapping> named(String service) {
        return ALL.stream().filter(mapping -> mapping.service().equals(service)).findFirst();
    }

    private static UpstreamMapping frames(
            String service,
            String entries,
            String time,
            String labels,
            String label,
            String value) {
        return new UpstreamMapping(
                service,
                "",
                entries,
                TimeBasis.SECONDS,
                time,
                labels,
                label,
                value,
                "",
                0,
                1,
                HIGH,
                "");
    }

    private static UpstreamMapping video(String service, String entries, String label) {
        return new UpstreamMapping(
                service,
                "",
                entries,
                TimeBasis.MILLISECONDS,
                "/Timestamp",
                "",
                label + "/Name",
                label + "/Confidence",
                "",
                0,
                100,
                HIGH,
                "");
    }

    private static UpstreamMapping picture(String service, String entries) {
        return new UpstreamMapping(
                service,
                "",
                entries,
                TimeBasis.NONE,
                "",
                "",
                "/Name",
                "/Confidence",
                "",
                0,
                100,
                HIGH,
                "");
    }

    private static UpstreamMapping asset(String service, String value, double high) {
        return new UpstreamMapping(
                service, "", "", TimeBasis.NONE, "", "", "", value, "", 0, high, HIGH, "");
    }
}
