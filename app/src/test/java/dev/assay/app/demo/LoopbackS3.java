package dev.assay.app.demo;

import com.adobe.testing.s3mock.S3MockApplication;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * An S3 endpoint for demonstrations and tests: S3Mock in a process of its own, on the loopback
 * interface only. It says {@code ready PORT} and ends when its standard input ends, so that it
 * outlives its parent by no way of dying. Ignores Object Lock and checks no credentials.
 */
public final class LoopbackS3 {
    private LoopbackS3() {}

    /**
     * @param args the folder that keeps the objects, and a port or 0 for any
     */
    public static void main(String[] args) throws IOException {
        ConfigurableApplicationContext context = start(args[0], Integer.parseInt(args[1]));
        WebServer server = ((ServletWebServerApplicationContext) context).getWebServer();
        int port = Objects.requireNonNull(server, "started").getPort();
        System.out.println("ready " + port);
        System.out.flush();
        InputStream parent = System.in;
        int heard = 0;
        while (heard >= 0) {
            heard = parent.read();
        }
        Runtime.getRuntime().halt(0);
    }

    private static ConfigurableApplicationContext start(String folder, int port) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SpringApplication application =
                new SpringApplication(S3MockApplication.class, OnlyLoopback.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setDefaultProperties(
                Map.of(
                        "server.address", "127.0.0.1",
                        "server.port", Integer.toString(port),
                        "http.port", "0",
                        "com.adobe.testing.s3mock.store.root", folder,
                        "com.adobe.testing.s3mock.store.retainFilesOnExit", "true"));
        return application.run();
    }

    /** Takes away the second connector, which would listen on every interface. */
    @Configuration(proxyBeanMethods = false)
    static class OnlyLoopback {
        @Bean
        @Order(Ordered.LOWEST_PRECEDENCE)
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> oneConnector() {
            return factory -> factory.setAdditionalConnectors(List.of());
        }
    }
}
