package dev.assay.app.workspace;

import dev.assay.model.fault.EnvironmentException;
import dev.assay.model.provenance.c2pa.trust.TrustFiles;
import dev.assay.model.provenance.c2pa.trust.TrustSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder {@code trust} of a workspace: whom this house trusts to sign where files come from.
 */
public final class TrustFolder {
    private static final String README =
            """
            Lists of signers for this workspace. Put PEM files here: every *.pem counts as a list of
            authorities, *tsa*.pem as a list of time authorities, *end-entities*.pem names signers
            one by one. The official lists are published by the C2PA (conformance-public on GitHub:
            C2PA-TRUST-LIST.pem, C2PA-TSA-TRUST-LIST.pem); save them as c2pa-trust-list.pem and
            c2pa-tsa-trust-list.pem with their JSON forms beside them, so that their age is known.
            eku-store.cfg holds accepted purposes, conforming-products-list.json the products whose
            names are told. Interim lists count only when a command names them. Nothing is fetched
            and nothing is trusted that does not lie here; with no list, signers stay "not compared
            with any list". The window reads the folder when it opens, `assay provenance` with
            --workspace at every call.
            """;

    private TrustFolder() {}

    static Path in(Path workspace) {
        return workspace.resolve("trust");
    }

    /** Makes the folder with its explanation; does nothing where it is there. */
    static void make(Path workspace) throws EnvironmentException {
        ExplainedFolder.make(in(workspace), README);
    }

    /** What the folder holds; nothing where it is not there or holds no list. */
    public static TrustSettings settings(Path workspace) throws EnvironmentException {
        Path folder = in(workspace);
        return Files.isDirectory(folder) ? TrustFiles.read(List.of(folder)) : TrustSettings.NONE;
    }
}
