package io.kenh.zalosimulator.control;

import static java.util.Objects.requireNonNullElse;

import io.kenh.api.error.KenhException;
import io.kenh.zalosimulator.SimulatorError;
import io.kenh.zalosimulator.account.Accounts;
import io.kenh.zalosimulator.account.OaProfile;
import io.kenh.zalosimulator.account.SimApp;
import io.kenh.zalosimulator.account.SimOa;
import io.kenh.zalosimulator.person.People;
import io.kenh.zalosimulator.person.Profile;
import io.kenh.zalosimulator.person.SharedInfo;
import io.kenh.zalosimulator.person.SimPerson;
import io.kenh.zalosimulator.platform.Ids;
import io.kenh.zalosimulator.platform.Sim;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates or changes apps, Official Accounts and people. */
final class Seeds {
    private final Accounts accounts;
    private final People people;
    private final Ids ids;

    Seeds(Accounts accounts, People people, Ids ids) {
        this.accounts = accounts;
        this.people = people;
        this.ids = ids;
    }

    SimApp app(Sim sim, Seed.App seed) {
        var app = accounts.findApp(sim, seed.appId())
                .orElseGet(() -> sim.save(new SimApp(seed.appId(), seed.appId(), ids.secret(15), ids.secret(15))));
        given(seed.name()).ifPresent(app::rename);
        given(seed.secret()).ifPresent(app::replaceSecret);
        given(seed.oaSecretKey()).ifPresent(app::replaceOaSecretKey);
        given(seed.callbackUrl()).ifPresent(app::callBackAt);
        given(seed.loginCallbackUrl()).ifPresent(app::loginAt);
        given(seed.webhookUrl()).ifPresent(app::deliverTo);
        given(seed.codeChallenge()).ifPresent(challenge -> app.fixChallenge(Optional.of(challenge)));
        given(seed.proofRequired()).ifPresent(app::requireProof);
        return app;
    }

    SimOa oa(Sim sim, Seed.Oa seed) {
        var known = accounts.findOa(sim, seed.oaId());
        var profile = profile(seed, known.map(SimOa::profile).orElse(UNNAMED));
        known.ifPresent(oa -> oa.describe(profile));
        var oa = known.orElseGet(() -> sim.save(new SimOa(seed.oaId(), profile)));
        given(seed.appId()).ifPresent(appId -> accounts.allow(sim, accounts.app(sim, appId), oa));
        return oa;
    }

    private static final OaProfile UNNAMED =
            new OaProfile("OA", "", "", "", "", "", "Tăng trưởng", true, 20, Optional.empty(), 0);

    private static OaProfile profile(Seed.Oa seed, OaProfile old) {
        return new OaProfile(
                requireNonNullElse(seed.name(), old.name()),
                requireNonNullElse(seed.description(), old.description()),
                requireNonNullElse(seed.alias(), old.alias()),
                requireNonNullElse(seed.category(), old.category()),
                requireNonNullElse(seed.avatar(), old.avatar()),
                requireNonNullElse(seed.cover(), old.cover()),
                requireNonNullElse(seed.packageName(), old.packageName()),
                requireNonNullElse(seed.verified(), old.verified()),
                requireNonNullElse(seed.quotaTotal(), old.quotaTotal()),
                given(seed.zcaId()).or(old::zcaId),
                requireNonNullElse(seed.zcaBalance(), old.zcaBalance()));
    }

    /** @return OA id to the person's user id there */
    Map<String, String> person(Sim sim, Seed.Person seed) {
        var known = people.find(sim, seed.key());
        var profile = profile(seed, known.map(SimPerson::profile).orElse(NOBODY));
        known.ifPresent(person -> person.describe(profile));
        var person = known.orElseGet(() -> sim.save(new SimPerson(seed.key(), profile, sim.now())));
        given(seed.online()).ifPresent(on -> person.switchPhone(on, sim.now()));
        given(seed.banned()).ifPresent(person::ban);
        given(seed.sensitive()).ifPresent(person::protect);
        for (var oa : accounts.oas(sim)) {
            var relation = people.relation(sim, oa, person);
            member(seed.follows(), oa).ifPresent(relation::follow);
            member(seed.blocks(), oa).ifPresent(relation::block);
            member(seed.anonymousTo(), oa).ifPresent(relation::hide);
            member(seed.adminOf(), oa).ifPresent(relation::administer);
            member(seed.sharedWith(), oa)
                    .filter(shared -> shared)
                    .ifPresent(
                            yes -> relation.share(new SharedInfo(profile.name(), profile.phone(), profile.address())));
        }
        return userIds(sim, person);
    }

    Map<String, String> userIds(Sim sim, SimPerson person) {
        var userIds = new LinkedHashMap<String, String>();
        people.relations(sim, person)
                .forEach(relation -> userIds.put(relation.oa().oaId(), relation.userId()));
        return userIds;
    }

    private static final Profile NOBODY = new Profile("", "", "", "Nam", "01/01/1990", "", "", "");

    private static Profile profile(Seed.Person seed, Profile old) {
        var phone = requireNonNullElse(seed.phone(), old.phone());
        if (!phone.matches("\\d{0,15}")) {
            throw new KenhException(SimulatorError.BAD_INPUT, "phone");
        }
        return new Profile(
                requireNonNullElse(seed.name(), old.name().isEmpty() ? seed.key() : old.name()),
                phone,
                requireNonNullElse(seed.avatar(), old.avatar()),
                requireNonNullElse(seed.gender(), old.gender()),
                requireNonNullElse(seed.birthday(), old.birthday()),
                requireNonNullElse(seed.address(), old.address()),
                requireNonNullElse(seed.district(), old.district()),
                requireNonNullElse(seed.city(), old.city()));
    }

    private static Optional<Boolean> member(@Nullable List<String> oaIds, SimOa oa) {
        return Optional.ofNullable(oaIds).map(list -> list.contains(oa.oaId()));
    }

    private static <T> Optional<T> given(@Nullable T value) {
        return Optional.ofNullable(value);
    }
}
