package dev.assay.model.bench;

import dev.assay.model.audit.Actor;
import dev.assay.model.audit.DeviceLog;
import dev.assay.model.audit.LogOpening;
import dev.assay.model.audit.Subject;
import dev.assay.model.audit.note.DeviceKey;
import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.keys.WorkspaceKey;
import dev.assay.model.payload.PayloadFolder;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HexFormat;

/** A folder with a log, payloads and tables under keys that everybody knows. */
record Ground(Path folder) {
    static final String ORIGIN = "example.org/console/bench";
    static final Subject SOMEONE = Subject.of(new Actor("r-1"), "s-1");

    /** RFC 8032 test 1: public knowledge, the same in every run. */
    DeviceKey device() {
        return DeviceKey.unsealed(
                ORIGIN,
                HexFormat.of()
                        .parseHex(
                                "9d61b19deffd5a60ba844af492ec2cc4"
                                        + "4449c5697b326919703bac031cae7f60"
                                        + "d75a980182b10ab7d54bfed3c964073a"
                                        + "0ee172f3daa62325af021a68f707511a"));
    }

    WorkspaceKey key() {
        return new WorkspaceKey(new byte[32]);
    }

    Path log() {
        return folder.resolve("log");
    }

    Path tables() {
        return folder.resolve("projection");
    }

    PayloadFolder payloads() throws EnvironmentException {
        return new PayloadFolder(folder.resolve("payloads"), key());
    }

    DeviceLog create() throws EnvironmentException {
        return DeviceLog.create(log(), ORIGIN, device(), InstantSource.system());
    }

    DeviceLog open() throws EnvironmentException {
        return switch (DeviceLog.open(log(), ORIGIN, device(), InstantSource.system())) {
            case LogOpening.Sound(DeviceLog log) -> log;
            case LogOpening.TornTail(DeviceLog log, long _) -> log;
            case LogOpening.Damaged(var damages) ->
                    throw new IllegalStateException(damages.toString());
        };
    }
}
