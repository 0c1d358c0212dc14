package dev.assay.app.upstream;

import dev.assay.model.detection.HigherMeans;
import dev.assay.model.detection.upstream.TimeBasis;
import dev.assay.model.detection.upstream.UpstreamMapping;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A mapping back from its canonical lines. */
final class MappingLines {
    private static final int LINES = 13;

    private MappingLines() {}

    /** Empty for anything that is not exactly what {@link UpstreamMapping#canonical} gives. */
    static Optional<UpstreamMapping> parse(byte[] object) {
        String canonical = new String(object, StandardCharsets.UTF_8);
        List<String> line = canonical.lines().toList();
        if (line.size() != LINES) {
            return Optional.empty();
        }
        Optional<TimeBasis> basis =
                Arrays.stream(TimeBasis.values())
                        .filter(b -> b.word().equals(line.get(4)))
                        .findFirst();
        Optional<HigherMeans> higher =
                Arrays.stream(HigherMeans.values())
                        .filter(h -> h.word().equals(line.get(11)))
                        .findFirst();
        int space = line.get(10).indexOf(' ');
        if (basis.isEmpty() || higher.isEmpty() || space < 0) {
            return Optional.empty();
        }
        try {
            UpstreamMapping mapping =
                    new UpstreamMapping(
                            line.get(1),
                            line.get(2),
                            line.get(3),
                            basis.get(),
                            line.get(5),
                            line.get(6),
                            line.get(7),
                            line.get(8),
                            line.get(9),
                            Double.parseDouble(line.get(10).substring(0, space)),
                            Double.parseDouble(line.get(10).substring(space + 1)),
                            higher.get(),
                            line.get(12));
            return Optional.of(mapping).filter(read -> read.canonical().equals(canonical));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
