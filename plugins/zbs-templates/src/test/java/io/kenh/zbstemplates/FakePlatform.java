package io.kenh.zbstemplates;

import io.kenh.zbstemplates.platform.PlatformException;
import io.kenh.zbstemplates.platform.TemplatePlatform;
import io.kenh.zbstemplates.template.PlatformFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The platform in memory: a template store with a review queue, and calls that fail when told to. */
public final class FakePlatform implements TemplatePlatform {
    public static final Account OURS = new Account(7, 1, "Cửa hàng Kênh", "oa-7", true);
    public static final Account OTHER = new Account(8, 2, "Khác", "oa-8", true);

    /** How the next call ends; null for well. */
    public PlatformException.@Nullable Kind failure;

    /** The next submission arrives, whatever is answered. */
    public boolean arrives;

    /** What happens while the list is on its way. */
    public Runnable meanwhile = () -> {};

    /** There, but left out of the list. */
    public final Set<String> unlisted = new HashSet<>();

    public final Map<String, Detail> templates = new LinkedHashMap<>();
    public final List<Map<String, Object>> submitted = new ArrayList<>();
    public final List<String> uploads = new ArrayList<>();
    private int number = 500_000;

    @Override
    public List<Account> accounts() {
        return List.of(OURS);
    }

    @Override
    public Optional<Account> account(long id) {
        return id == OURS.id() ? Optional.of(OURS) : Optional.empty();
    }

    public void set(String zaloId, Status status, String reason) {
        var old = Objects.requireNonNull(templates.get(zaloId));
        put(zaloId, old.name(), status, reason, old.facts());
    }

    public void facts(String zaloId, PlatformFacts facts) {
        var old = Objects.requireNonNull(templates.get(zaloId));
        put(zaloId, old.name(), old.status(), old.reason(), facts);
    }

    public void put(String zaloId, String name, @Nullable Status status, String reason, PlatformFacts facts) {
        var params = List.of(new Param("order_code", true, 30));
        var buttons = List.of(new Button(1, "Xem đơn", "https://shop.example"));
        templates.put(zaloId, new Detail(zaloId, name, status, reason, "TRANSACTION", params, buttons, facts));
    }

    @Override
    public Submitted submit(long accountId, @Nullable String zaloId, Map<String, Object> template) {
        if (failure == null || arrives) {
            submitted.add(template);
            var id = zaloId == null ? Integer.toString(++number) : zaloId;
            var facts = new PlatformFacts(800L, 560L, null, null, null, null, "https://zalo.example/p");
            put(id, String.valueOf(template.get("template_name")), Status.PENDING_REVIEW, "", facts);
            fail();
            return new Submitted(id, facts);
        }
        fail();
        throw new IllegalStateException();
    }

    private void fail() {
        if (failure != null) {
            throw new PlatformException(failure, failure == PlatformException.Kind.REFUSED ? -153 : 0, "nói không");
        }
    }

    @Override
    public List<Listed> list(long accountId) {
        fail();
        var list = templates.values().stream()
                .filter(one -> !unlisted.contains(one.zaloId()))
                .map(one -> new Listed(
                        one.zaloId(), one.name(), one.status(), one.facts().quality()))
                .toList();
        meanwhile.run();
        return list;
    }

    @Override
    public Detail detail(long accountId, String zaloId) {
        fail();
        var found = templates.get(zaloId);
        if (found == null) {
            throw new PlatformException(PlatformException.Kind.REFUSED, -109, "Template not exist");
        }
        return found;
    }

    @Override
    public String upload(long accountId, String name, String mediaType, byte[] content) {
        fail();
        uploads.add(name);
        return "media-" + uploads.size();
    }
}
