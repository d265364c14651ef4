package io.kenh.zbstemplates.platform;

import io.kenh.api.addon.Host;
import io.kenh.zalooa.api.ZaloAccounts;
import io.kenh.zalooa.api.ZaloApi;
import io.kenh.zalooa.api.ZaloApi.Answer;
import io.kenh.zalooa.api.ZaloApi.ApiRequest;
import io.kenh.zalooa.api.ZaloApi.Unavailable;
import io.kenh.zalooa.api.ZaloApi.Unknown;
import io.kenh.zalooa.api.ZaloApi.Upload;
import io.kenh.zbstemplates.platform.PlatformException.Kind;
import io.kenh.zbstemplates.template.PlatformFacts;
import io.kenh.zbstemplates.wire.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Zalo, through the connector. */
public final class ZaloPlatform implements TemplatePlatform {
    /** Zalo's longest page. */
    private static final int PAGE = 100;

    private static final int PAGES = 50;

    private final Host host;

    public ZaloPlatform(Host host) {
        this.host = host;
    }

    @Override
    public List<Account> accounts() {
        return host.services().get(ZaloAccounts.class).list().stream()
                .map(ZaloPlatform::account)
                .toList();
    }

    @Override
    public Optional<Account> account(long id) {
        return host.services().get(ZaloAccounts.class).find(id).map(ZaloPlatform::account);
    }

    private static Account account(ZaloAccounts.AccountRef ref) {
        return new Account(ref.id(), ref.companyId(), ref.name(), ref.oaId(), ref.usable());
    }

    @Override
    public Submitted submit(long accountId, @Nullable String zaloId, Map<String, Object> template) {
        var body = new LinkedHashMap<>(template);
        if (zaloId != null) {
            body.put("template_id", zaloId);
        }
        var path = zaloId == null ? "/template/create" : "/template/edit";
        var data = data(ask(
                accountId,
                ApiRequest.post(ZaloApi.Host.BUSINESS, path, host.json().write(body))));
        var id = data.text("template_id").isEmpty() ? zaloId : data.text("template_id");
        if (id == null) {
            throw new PlatformException(Kind.UNKNOWN, 0, "the answer names no template");
        }
        return new Submitted(id, facts(data, "preview_url"));
    }

    @Override
    public List<Listed> list(long accountId) {
        var all = new ArrayList<Listed>();
        for (int page = 0; page < PAGES; page++) {
            var query = Map.of(
                    "offset", Integer.toString(page * PAGE), "limit", Integer.toString(PAGE), "filterPreset", "0");
            var answer = ask(accountId, ApiRequest.get(ZaloApi.Host.BUSINESS, "/template/all", query));
            var items = Json.of(host.json().readMap(answer.body())).at("data").items();
            items.forEach(item -> all.add(new Listed(
                    item.text("templateId"),
                    item.text("templateName"),
                    Status.of(item.text("status")),
                    blank(item.text("templateQuality")))));
            if (items.size() < PAGE) {
                break;
            }
        }
        return all;
    }

    @Override
    public Detail detail(long accountId, String zaloId) {
        var data = data(ask(
                accountId, ApiRequest.get(ZaloApi.Host.BUSINESS, "/template/info/v2", Map.of("template_id", zaloId))));
        var params = data.at("listParams").items().stream()
                .map(param -> new Param(param.text("name"), param.flag("require"), length(param)))
                .toList();
        var buttons = data.at("listButtons").items().stream()
                .map(button -> new Button((int) number(button, "type"), button.text("title"), button.text("content")))
                .toList();
        return new Detail(
                zaloId,
                data.text("templateName"),
                Status.of(data.text("status")),
                data.text("reason"),
                data.text("templateTag").toUpperCase(Locale.ROOT),
                params,
                buttons,
                facts(data, "previewUrl"));
    }

    private static int length(Json param) {
        return (int) number(param, "maxLength");
    }

    private static long number(Json json, String name) {
        var number = json.number(name);
        return number == null ? 0 : number;
    }

    @Override
    public String upload(long accountId, String name, String mediaType, byte[] content) {
        var data = data(ask(
                accountId,
                ApiRequest.upload(ZaloApi.Host.BUSINESS, "/upload/image", new Upload(name, mediaType, content))));
        var id = data.text("media_id");
        if (id.isEmpty()) {
            throw new PlatformException(Kind.UNKNOWN, 0, "the answer names no picture");
        }
        return id;
    }

    /** The daily quota counts only where the template has one of its own. */
    private static PlatformFacts facts(Json data, String previewUrl) {
        var price = data.number("price_sdt") == null ? data.number("price") : data.number("price_sdt");
        boolean own = data.flag("applyTemplateQuota");
        return new PlatformFacts(
                price,
                data.number("price_uid"),
                blank(data.text("templateQuality")),
                own ? data.number("templateDailyQuota") : null,
                own ? data.number("templateRemainingQuota") : null,
                data.number("timeout"),
                blank(data.text(previewUrl)));
    }

    private static @Nullable String blank(String text) {
        return text.isBlank() ? null : text;
    }

    private Json data(Answer answer) {
        return Json.of(host.json().readMap(answer.body())).at("data");
    }

    private Answer ask(long accountId, ApiRequest request) {
        return switch (host.services().get(ZaloApi.class).call(accountId, request)) {
            case Answer answer -> {
                if (!answer.ok()) {
                    throw new PlatformException(Kind.REFUSED, answer.error(), answer.message());
                }
                yield answer;
            }
            case Unavailable unavailable -> throw new PlatformException(Kind.UNAVAILABLE, 0, unavailable.detail());
            case Unknown unknown -> throw new PlatformException(Kind.UNKNOWN, 0, unknown.detail());
        };
    }
}
