package dev.assay.model.store;

import dev.assay.model.audit.DeviceLog;
import dev.assay.model.audit.Entry;
import dev.assay.model.audit.merkle.Hash;
import dev.assay.model.fault.EnvironmentException;
import java.util.List;

/** Entries in order with their leaf hashes: this console's own log, or a replica of another's. */
public interface EntrySource {
    String origin();

    long size() throws EnvironmentException;

    /** Up to {@code most} entries from {@code from} on; empty beyond the end. */
    List<Entry> entries(long from, int most) throws EnvironmentException;

    /** RFC 6962 leaf hash of an entry. */
    Hash leaf(long index) throws EnvironmentException;

    static EntrySource of(DeviceLog log) {
        return new EntrySource() {
            @Override
            public String origin() {
                return log.origin();
            }

            @Override
            public long size() {
                return log.size();
            }

            @Override
            public List<Entry> entries(long from, int most) throws EnvironmentException {
                return log.entries(from, most);
            }

            @Override
            public Hash leaf(long index) throws EnvironmentException {
                return log.leaf(index);
            }
        };
    }
}
