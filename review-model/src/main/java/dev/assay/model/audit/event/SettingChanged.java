package dev.assay.model.audit.event;

import java.util.Optional;

/**
 * A setting of the workspace changed.
 *
 * @param setting its name
 * @param before digest of the old value
 * @param after digest of the new value
 */
@EntryType("setting.changed")
public record SettingChanged(
        String setting, @MemberName("old") Optional<Sha256> before, @MemberName("new") Sha256 after)
        implements Event {}
