package dev.assay.model.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.audit.event.Event;
import dev.assay.model.audit.event.Started;
import dev.assay.model.audit.note.DeviceKey;
import dev.assay.model.fault.EnvironmentException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HexFormat;

/** Logs for tests: one key, one actor, and a clock that stands still. */
final class Logs {
    static final String ORIGIN = "example.org/console/test";

    /** RFC 8032 test 1: public knowledge, so that every process of a test has the same. */
    static final DeviceKey KEY =
            DeviceKey.unsealed(
                    ORIGIN,
                    HexFormat.of()
                            .parseHex(
                                    "9d61b19deffd5a60ba844af492ec2cc4"
                                            + "4449c5697b326919703bac031cae7f60"
                                            + "d75a980182b10ab7d54bfed3c964073a"
                                            + "0ee172f3daa62325af021a68f707511a"));

    static final InstantSource NOON =
            InstantSource.fixed(Instant.parse("2026-11-20T12:00:00.123Z"));
    static final Subject SOMEONE = Subject.of(new Actor("r-1"), "s-1");
    static final Event EVENT = new Started("0.1", "linux-25");

    private Logs() {}

    static DeviceLog create(Path folder) throws EnvironmentException {
        return DeviceLog.create(folder, ORIGIN, KEY, NOON);
    }

    static LogOpening open(Path folder) throws EnvironmentException {
        return DeviceLog.open(folder, ORIGIN, KEY, NOON);
    }

    static DeviceLog sound(Path folder) throws EnvironmentException {
        LogOpening opening = open(folder);
        assertThat(opening).isInstanceOf(LogOpening.Sound.class);
        return ((LogOpening.Sound) opening).log();
    }

    static void fill(DeviceLog log, int count) throws EnvironmentException {
        for (int left = count; left > 0; left -= DeviceLog.MOST_AT_ONCE) {
            log.append(Collections.nCopies(Math.min(left, DeviceLog.MOST_AT_ONCE), EVENT), SOMEONE);
        }
    }
}
