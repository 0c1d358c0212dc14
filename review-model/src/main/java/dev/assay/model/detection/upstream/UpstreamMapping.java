package dev.assay.model.detection.upstream;

import dev.assay.model.detection.HigherMeans;

/**
 * Where in a service's JSON the scores lie and how they are to be read. Places are JSON pointers
 * (RFC 6901); an empty one is the whole value.
 *
 * @param service a name for the record, such as {@code "hive"}
 * @param content place of the result, inside which all else lies; text there is parsed as JSON
 * @param entries list of entries, or one entry
 * @param time place of the time in an entry; not used with {@link TimeBasis#NONE}
 * @param labels list of labels in an entry; empty where the entry is the label
 * @param label place of a label's name in it; empty where there is none
 * @param value place of the score in a label
 * @param wanted only labels of this name; empty for all
 * @param low what the service gives at least
 * @param high what it gives at most; scores are brought to 0..1
 * @param latency place of milliseconds the service took, in the whole document; empty for none
 */
public record UpstreamMapping(
        String service,
        String content,
        String entries,
        TimeBasis basis,
        String time,
        String labels,
        String label,
        String value,
        String wanted,
        double low,
        double high,
        HigherMeans higherMeans,
        String latency) {
    public UpstreamMapping {
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException("a range has two finite ends in order");
        }
    }

    /** Of one label only. */
    public UpstreamMapping wanting(String name) {
        return new UpstreamMapping(
                service,
                content,
                entries,
                basis,
                time,
                labels,
                label,
                value,
                name,
                low,
                high,
                higherMeans,
                latency);
    }

    /** A raw value brought to 0..1, higher more suspicious; NaN for one outside the range. */
    double score(double raw) {
        if (!(raw >= low && raw <= high)) {
            return Double.NaN;
        }
        double share = (raw - low) / (high - low);
        return higherMeans == HigherMeans.GENUINE ? 1 - share : share;
    }

    /** One fact a line, in a fixed order, for the record and its digest. */
    public String canonical() {
        return String.join(
                "\n",
                "assay-upstream-mapping/1",
                service,
                content,
                entries,
                basis.word(),
                time,
                labels,
                label,
                value,
                wanted,
                low + " " + high,
                higherMeans.word(),
                latency,
                "");
    }
}
