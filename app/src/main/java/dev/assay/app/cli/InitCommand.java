package dev.assay.app.cli;

import dev.assay.app.keystore.KeyProvider;
import dev.assay.app.settings.SettingsFile;
import dev.assay.app.settings.StoreLocation;
import dev.assay.app.settings.WorkspaceSettings;
import dev.assay.app.workspace.Workspace;
import dev.assay.model.fault.EnvironmentException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code assay init}: makes a workspace. */
@Command(name = "init", description = "Make a workspace: settings, keys, empty log.")
final class InitCommand implements Callable<ExitCode> {
    @SuppressWarnings("NullAway.Init") // set by picocli
    @ParentCommand
    private AssayCommand root;

    @Parameters(index = "0", paramLabel = "DIR", description = "A new or empty folder.")
    private Path folder = Path.of("");

    @Option(
            names = "--source",
            required = true,
            paramLabel = "PLACE",
            description = "Quarantined media: s3://bucket/prefix or a folder.")
    private String source = "";

    @Option(names = "--side", paramLabel = "PREFIX", description = "Key prefix of side files.")
    private String side = WorkspaceSettings.DEFAULT_SIDE_PREFIX;

    @Option(names = "--records", paramLabel = "PLACE", description = "Where records go.")
    private @Nullable String records;

    @Option(names = "--payloads", paramLabel = "PLACE", description = "Where payloads go.")
    private @Nullable String payloads;

    @Option(
            names = "--trail",
            paramLabel = "PLACE",
            description = "Access logs of the quarantine (CloudTrail).")
    private @Nullable String trail;

    @Option(names = "--table", paramLabel = "NAME", description = "The shared table.")
    private @Nullable String table;

    @Option(names = "--endpoint", paramLabel = "URL", description = "Another endpoint than AWS's.")
    private @Nullable String endpoint;

    @Option(names = "--region", paramLabel = "REGION", description = "AWS region.")
    private @Nullable String region;

    @Option(names = "--aws-profile", paramLabel = "NAME", description = "AWS profile.")
    private @Nullable String profile;

    @Override
    public ExitCode call() throws EnvironmentException {
        Output output = root.output();
        for (String place : new @Nullable String[] {source, records, payloads, trail}) {
            if (place != null && StoreLocation.parse(place).isEmpty()) {
                output.message(
                        "A place is s3://bucket/prefix or a folder; one of those named is"
                                + " neither.");
                return ExitCode.BAD_INPUT;
            }
        }
        Optional<URI> address = Optional.ofNullable(endpoint).flatMap(SettingsFile::endpoint);
        if (endpoint != null && address.isEmpty()) {
            output.message("An endpoint is an http or https address, such as https://host:9000.");
            return ExitCode.BAD_INPUT;
        }
        WorkspaceSettings settings = settings(address);
        KeyProvider keys = new WorkspaceDoor(root).keys();
        try (Workspace workspace =
                Workspace.create(folder, settings, keys, InstantSource.system())) {
            output.message(keys.describe());
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("workspace", workspace.folder().toString());
            answer.put("origin", settings.origin());
            answer.put("actor", settings.actor());
            answer.put("vkey", workspace.vkey());
            answer.put("logSize", workspace.log().size());
            output.answer(answer, "Workspace made in " + workspace.folder() + ".");
        }
        return ExitCode.DONE;
    }

    private WorkspaceSettings settings(Optional<URI> address) {
        WorkspaceSettings fresh = WorkspaceSettings.of(StoreLocation.parse(source).orElseThrow());
        return new WorkspaceSettings(
                fresh.origin(),
                fresh.actor(),
                fresh.source(),
                side,
                Optional.ofNullable(records).flatMap(StoreLocation::parse),
                Optional.ofNullable(payloads).flatMap(StoreLocation::parse),
                Optional.ofNullable(table),
                address,
                Optional.ofNullable(region),
                Optional.ofNullable(profile),
                Optional.ofNullable(trail).flatMap(StoreLocation::parse));
    }
}
