package dev.assay.app.keystore;

import dev.assay.app.keystore.bus.Bus;
import dev.assay.app.keystore.bus.BusReader;
import dev.assay.app.keystore.bus.BusWriter;
import dev.assay.model.fault.EnvironmentException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The Secret Service of Linux desktops (GNOME Keyring, KWallet, KeePassXC), in the form of
 * freedesktop.org's specification. Secrets cross the person's own socket in the clear ("plain"), as
 * they do for every other program of theirs.
 */
public final class SecretService implements Keychain {
    private static final String NAME = "org.freedesktop.secrets";
    private static final String ROOT = "/org/freedesktop/secrets";
    private static final String SERVICE = "org.freedesktop.Secret.Service";
    private static final String ITEM = "org.freedesktop.Secret.Item";
    private static final String PROMPT = "org.freedesktop.Secret.Prompt";
    private static final String NO_PROMPT = "/";

    /** A person may have to look for a password. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path address;

    /**
     * @param address of the person's message bus, see {@link Bus#address}
     */
    public SecretService(Path address) {
        this.address = address;
    }

    private interface Talk<T> {
        T with(Bus bus) throws IOException;
    }

    @Override
    public Optional<byte[]> find(String name) throws EnvironmentException {
        return talk(bus -> {
            List<String> items = items(bus, name);
            if (items.isEmpty()) {
                return Optional.empty();
            }
            String session = session(bus);
            BusReader secret =
                    bus.call(
                            NAME,
                            items.getFirst(),
                            ITEM,
                            "GetSecret",
                            "o",
                            new BusWriter().text(session));
            secret.align(8);
            secret.text();
            secret.octetArray();
            return Optional.of(secret.octetArray());
        });
    }

    @Override
    public void store(String name, byte[] secret) throws EnvironmentException {
        talk(bus -> {
            String session = session(bus);
            unlock(bus, List.of(ROOT + "/aliases/default"));
            BusReader made =
                    bus.call(
                            NAME,
                            ROOT + "/aliases/default",
                            "org.freedesktop.Secret.Collection",
                            "CreateItem",
                            "a{sv}(oayays)b",
                            item(session, name, secret));
            made.text();
            prompt(bus, made.text());
            return true;
        });
    }

    private static String session(Bus bus) throws IOException {
        BusWriter plain = new BusWriter().text("plain").signature("s").text("");
        BusReader opened = bus.call(NAME, ROOT, SERVICE, "OpenSession", "sv", plain);
        opened.signature();
        opened.text();
        return opened.text();
    }

    private static BusWriter item(String session, String name, byte[] secret) {
        BusWriter item = new BusWriter();
        item.array(
                8,
                properties -> {
                    properties.align(8).text(ITEM + ".Label").signature("s");
                    properties.text("Assay workspace " + name);
                    properties.align(8).text(ITEM + ".Attributes").signature("a{ss}");
                    attributes(properties, name);
                });
        item.align(8).text(session).octets(new byte[0]).octets(secret);
        return item.text("application/octet-stream").whole(1);
    }

    private static BusWriter attributes(BusWriter to, String name) {
        return to.array(
                8,
                all -> {
                    all.align(8).text("application").text("assay");
                    all.align(8).text("workspace-key").text(name);
                });
    }

    @Override
    public void remove(String name) throws EnvironmentException {
        talk(bus -> {
            for (String item : items(bus, name)) {
                prompt(bus, bus.call(NAME, item, ITEM, "Delete", "", new BusWriter()).text());
            }
            return true;
        });
    }

    /** Items of a name, unlocked. */
    private static List<String> items(Bus bus, String name) throws IOException {
        BusReader found =
                bus.call(
                        NAME,
                        ROOT,
                        SERVICE,
                        "SearchItems",
                        "a{ss}",
                        attributes(new BusWriter(), name));
        List<String> unlocked = found.texts();
        List<String> locked = found.texts();
        if (!unlocked.isEmpty() || locked.isEmpty()) {
            return unlocked;
        }
        unlock(bus, locked);
        return locked;
    }

    /** Asks for objects to be unlocked; the desktop asks the person where it must. */
    private static void unlock(Bus bus, List<String> objects) throws IOException {
        BusWriter paths = new BusWriter().array(4, all -> objects.forEach(all::text));
        BusReader unlocked = bus.call(NAME, ROOT, SERVICE, "Unlock", "ao", paths);
        unlocked.texts();
        prompt(bus, unlocked.text());
    }

    private static void prompt(Bus bus, String path) throws IOException {
        if (path.equals(NO_PROMPT)) {
            return;
        }
        bus.listen(path);
        bus.call(NAME, path, PROMPT, "Prompt", "s", new BusWriter().text(""));
        boolean dismissed = bus.signal(path, "Completed").whole() != 0;
        if (dismissed) {
            throw new IOException("the person said no");
        }
    }

    private <T> T talk(Talk<T> talk) throws EnvironmentException {
        try (Bus bus = Bus.connect(address, PATIENCE)) {
            return talk.with(bus);
        } catch (IOException e) {
            throw new EnvironmentException(
                    "key.keychain",
                    "The keyring of this desktop does not answer or stays locked.",
                    "Unlock it, such as by signing in again, and try once more.",
                    true,
                    e);
        }
    }

    @Override
    public String describe() {
        return "the keyring of your desktop";
    }
}
