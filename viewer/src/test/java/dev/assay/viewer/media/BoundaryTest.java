package dev.assay.viewer.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.viewer.wire.Guard;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Boundaries of systems on which these tests do not run: what would be started there. */
class BoundaryTest {
    private static final WorkerSettings SETTINGS = WorkerSettings.standard().withoutPrestart();
    private static final WorkerProgram PROGRAM = new WorkerProgram();

    private static Optional<Boundary> of(String system, String machine) {
        return Boundary.of(system, machine, PROGRAM, SETTINGS);
    }

    @Test
    void eachSystemHasItsOwnAndAnUnknownOneNone() {
        assertThat(of("Linux", "amd64")).containsInstanceOf(Sandbox.class);
        assertThat(of("Linux", "aarch64")).containsInstanceOf(Sandbox.class);
        assertThat(of("Mac OS X", "aarch64")).containsInstanceOf(MacBoundary.class);
        assertThat(of("Windows 11", "amd64")).containsInstanceOf(WindowsBoundary.class);
        assertThat(of("Windows 11", "aarch64")).isEmpty();
        assertThat(of("Linux", "riscv64")).isEmpty();
        assertThat(of("FreeBSD", "amd64")).isEmpty();
    }

    @Test
    void onlyWhereItWasRunIsItCalledProven() {
        assertThat(Boundary.proven("Linux", "amd64")).isTrue();
        assertThat(Boundary.proven("Linux", "aarch64")).isFalse();
        assertThat(Boundary.proven("Mac OS X", "x86_64")).isFalse();
        assertThat(Boundary.proven("Windows 11", "amd64")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Linux,amd64", "Mac OS X,aarch64", "Windows 11,amd64"})
    void noneIsUsedWithoutMeasuringThatNetworkFilesAndProgramsAreOutOfReach(
            String system, String machine) {
        Boundary boundary = of(system, machine).orElseThrow();
        for (SandboxLevel level : SandboxLevel.values()) {
            assertThat(boundary.required(level))
                    .contains(
                            Guard.NO_SOCKET,
                            Guard.NO_FILE_READ,
                            Guard.NO_FILE_WRITE,
                            Guard.NO_PROCESS,
                            Guard.EMPTY_ENVIRONMENT,
                            Guard.CPU_CAP)
                    .isSubsetOf(boundary.sought());
        }
        assertThat(boundary.withoutNamespaces()).endsWith(".");
    }

    @Test
    void whatIsMissingIsSaidOnlyOfWhatMeansSomethingThere() {
        Set<Guard> sought = of("Mac OS X", "aarch64").orElseThrow().sought();
        SandboxReport report =
                SandboxedWorkers.report(SandboxLevel.REDUCED, "so.", sought, Guard.NO_SOCKET.bit());

        assertThat(report.inForce()).containsExactly(Guard.NO_SOCKET.held());
        assertThat(report.missing())
                .contains(Guard.MEMORY_CAP.lost(), Guard.NO_CUTTING.lost())
                .doesNotContain(Guard.NO_NAMESPACE.lost())
                .hasSize(sought.size() - 1);
    }

    @Test
    void theProfileOfAMacDeniesByDefaultAndItsLastWordsAreDenials() {
        List<String> lines = MacBoundary.profile(2).lines().toList();

        assertThat(lines).startsWith("(version 1)", "(deny default)", "(import \"system.sb\")");
        assertThat(lines)
                .endsWith(
                        "(deny network*)",
                        "(deny mach-register)",
                        "(deny process-fork)",
                        "(deny process-exec*)",
                        "(allow process-exec (literal (param \"JAVA\")))");
        assertThat(lines.stream().filter(line -> line.contains("file-write")))
                .containsExactly(
                        "(allow file-read* file-write-data (subpath \"/dev/fd\"))",
                        "(allow file-read* file-write* (subpath (param \"SCRATCH\")))",
                        "(allow file-read* file-write-data (literal (param \"FRAMES\")))");
        assertThat(lines)
                .contains(
                        "(allow file-read* (subpath (param \"READ0\")))",
                        "(allow file-read* (subpath (param \"READ1\")))");
    }

    @ParameterizedTest
    @EnumSource
    void aWorkerOnAMacIsStartedUnderTheProfileWithPathsAsParameters(SandboxLevel level)
            throws Exception {
        try (FrameExchange exchange = FrameExchange.create()) {
            List<String> line = new MacBoundary(PROGRAM, SETTINGS).command(level, exchange);

            String frames = exchange.frames().toRealPath().toString();
            int java = line.indexOf(WorkerProgram.runtime().resolve("bin/java").toString());
            assertThat(line.getFirst()).isEqualTo("/usr/bin/sandbox-exec");
            assertThat(line.subList(0, java)).contains("FRAMES=" + frames);
            assertThat(line.get(java - 2)).isEqualTo("-p");
            assertThat(line.get(java - 1)).doesNotContain(frames).contains("(deny default)");
            assertThat(line.subList(java, line.size()))
                    .containsSequence(WorkerProgram.MAIN, "SERVE", frames);
        }
    }

    /** Identities of containers that come with Windows. */
    @ParameterizedTest
    @CsvSource({
        "Microsoft.MicrosoftEdge_8wekyb3d8bbwe,"
                + " S-1-15-2-3624051433-2125758914-1423191267-1740899205-1073925389-3782572162-737981194",
        "windows_ie_ac_001,"
                + " S-1-15-2-1430448594-2639229838-973813799-439329657-1197984847-4069167804-1277922394"
    })
    void theIdentityOfAContainerIsTheOneThatWindowsDerives(String name, String identity) {
        assertThat(WindowsBoundary.identity(name)).isEqualTo(identity);
    }

    @Test
    void onWindowsFilesAreOpenedToTheContainerAndAKeeperIsStarted() throws Exception {
        String container = WindowsBoundary.identity(WindowsBoundary.CONTAINER);
        assertThat(WindowsBoundary.opening(Path.of("natives"), true, false))
                .containsExactly(
                        "icacls.exe", "natives", "/grant", "*" + container + ":(OI)(CI)RX", "/Q");
        assertThat(WindowsBoundary.opening(Path.of("frames"), false, true))
                .contains("*" + container + ":M");
        try (FrameExchange exchange = FrameExchange.create()) {
            assertThat(new WindowsBoundary(PROGRAM, SETTINGS).keeper(exchange))
                    .containsSequence(WorkerProgram.MAIN, "RESTRICT", exchange.frames().toString())
                    .endsWith(WindowsBoundary.CONTAINER);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "linux-x86_64,linux-x64", "linux-arm64,linux-aarch64",
        "macosx-arm64,osx-aarch64", "windows-x86_64,win-x64"
    })
    void nativeLibrariesAreFoundUnderTheNamesOfTheirMakers(String javacpp, String onnx) {
        assertThat(NativeLibraries.onnxPlatform(javacpp)).isEqualTo(onnx);
    }
}
