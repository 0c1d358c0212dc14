package dev.assay.app.workspace;

import java.nio.file.Path;

/** Where the parts of a workspace lie, see docs/workspace.md. */
record WorkspaceFolder(Path path) {
    Path settings() {
        return path.resolve(dev.assay.app.settings.SettingsFile.NAME);
    }

    Path keys() {
        return path.resolve("keys");
    }

    Path log() {
        return path.resolve("log");
    }

    Path projection() {
        return path.resolve("projection");
    }

    Path vault() {
        return path.resolve("vault");
    }

    Path payloads() {
        return path.resolve("payloads");
    }

    Path objects() {
        return path.resolve("objects");
    }
}
