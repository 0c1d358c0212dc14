package dev.assay.app;

import dev.assay.app.cli.CommandLineRunner;

/** Where the program starts: command line, or the console window without a command. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLineRunner(System.out, System.err).run(args));
    }
}
