package dev.assay.app.workspace;

import dev.assay.model.fault.EnvironmentException;
import java.nio.file.Path;

/** The folder {@code custody} of a workspace: whose word on how objects were kept counts. */
public final class CustodyFolder {
    private static final String README =
            """
            Keys for how objects were kept. origin-keys.json: a JSON array of keyId, publicKey
            (base64 as KMS GetPublicKey gives it), algorithm (the names of KMS) and, where they
            count only for a time, notBefore and notAfter; origin records lie beside the items as
            <side prefix>/<key>.origin.json. trail-keys.json: a JSON array of fingerprint and value,
            exported with list-public-keys of CloudTrail; the trail itself is named in
            workspace.json ("trail": s3://bucket/prefix, or a folder with a copy of the bucket). Both are
            read anew for every item. Without keys a record is by an unknown key, and an access log
            proves nothing; both are said.
            """;

    private CustodyFolder() {}

    public static Path in(Path workspace) {
        return workspace.resolve("custody");
    }

    /** Makes the folder with its explanation; does nothing where it is there. */
    static void make(Path workspace) throws EnvironmentException {
        ExplainedFolder.make(in(workspace), README);
    }
}
