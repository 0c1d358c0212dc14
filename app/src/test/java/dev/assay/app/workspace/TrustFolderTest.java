package dev.assay.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.fault.EnvironmentException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustFolderTest {
    @TempDir Path workspace;

    @Test
    void aNewFolderExplainsItselfAndTrustsNobody() throws EnvironmentException {
        TrustFolder.make(workspace);
        TrustFolder.make(workspace);

        assertThat(workspace.resolve("trust/README.txt")).content().contains("Nothing is fetched");
        assertThat(TrustFolder.settings(workspace).signers()).isEmpty();
    }

    @Test
    void withoutTheFolderNobodyIsTrusted() throws EnvironmentException {
        assertThat(TrustFolder.settings(workspace).signers()).isEmpty();
    }
}
