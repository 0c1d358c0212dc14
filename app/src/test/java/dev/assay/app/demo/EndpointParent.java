package dev.assay.app.demo;

import dev.assay.model.fault.EnvironmentException;
import java.nio.file.Path;

/** Starts an endpoint, says its process id and waits to be killed. */
public final class EndpointParent {
    private EndpointParent() {}

    public static void main(String[] args) throws EnvironmentException, InterruptedException {
        LoopbackEndpoint endpoint =
                LoopbackEndpoint.start(LoopbackS3.class.getName(), Path.of(args[0]), 0);
        System.out.println(endpoint.pid());
        System.out.flush();
        Thread.currentThread().join();
    }
}
