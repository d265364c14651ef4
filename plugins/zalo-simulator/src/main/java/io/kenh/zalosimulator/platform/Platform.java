package io.kenh.zalosimulator.platform;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.zalosimulator.SimulatorPermissions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Transactions that know the simulated time, and the options that make it. */
public final class Platform {
    private static final int ATTEMPTS = 5;
    private final Host host;
    private final Ids ids = new Ids();

    public Platform(Host host) {
        this.host = host;
    }

    public Host host() {
        return host;
    }

    public Ids ids() {
        return ids;
    }

    public <T> T read(Function<Sim, T> work) {
        return host.db().read(em -> work.apply(begin(em)));
    }

    /** Tried again when somebody else changed the same row: the real platform never answers with a conflict. */
    public <T> T write(Function<Sim, T> work) {
        for (int left = ATTEMPTS - 1; ; left--) {
            try {
                return host.db().write(em -> work.apply(begin(em)));
            } catch (KenhException e) {
                if (left == 0 || e.code() != CoreError.CONFLICT) {
                    throw e;
                }
            } catch (PersistenceException e) {
                if (left == 0) {
                    throw e;
                }
            }
        }
    }

    public Options options() {
        return host.db().read(this::options);
    }

    /** Lays the named members over the options in force; unknown names are ignored. */
    public Options change(Map<String, Object> members) {
        return host.db().write(em -> {
            var stored = Optional.ofNullable(em.find(SimOption.class, SimOption.ONLY));
            var changed = new LinkedHashMap<String, Object>();
            stored.ifPresent(row -> changed.putAll(host.json().readMap(row.content())));
            changed.putAll(members);
            var options = overlay(changed);
            var text = host.json().write(changed);
            stored.ifPresentOrElse(row -> row.replace(text), () -> em.persist(new SimOption(text)));
            return options;
        });
    }

    public Instant advance(Duration by) {
        var options = options();
        change(Map.of("clockOffsetMillis", options.clockOffsetMillis() + by.toMillis()));
        return read(Sim::now);
    }

    /** Tells the open phone of this person, and the console. */
    public void changed(long personId) {
        host.live().signal("zalo-simulator.phone." + personId, SimulatorPermissions.USE);
        host.live().signal("zalo-simulator.console", SimulatorPermissions.USE);
    }

    public String url(String path) {
        return host.publicUrl() + "/zalo-simulator" + path;
    }

    private Sim begin(EntityManager em) {
        var options = options(em);
        return new Sim(em, host.clock().instant().plusMillis(options.clockOffsetMillis()), options);
    }

    private Options options(EntityManager em) {
        return Optional.ofNullable(em.find(SimOption.class, SimOption.ONLY))
                .map(row -> overlay(host.json().readMap(row.content())))
                .orElse(Options.DEFAULT);
    }

    private Options overlay(Map<String, Object> changed) {
        var members = new LinkedHashMap<>(host.json().readMap(host.json().write(Options.DEFAULT)));
        members.putAll(changed);
        return host.json().read(host.json().write(members), Options.class);
    }
}
