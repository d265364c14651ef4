package io.kenh.zalooa.account;

import io.kenh.api.data.SearchText;
import io.kenh.zalooa.json.Tree;
import org.jspecify.annotations.Nullable;

/** What {@code getoa} says of an Official Account. */
public record OaInfo(
        String oaId,
        String name,
        @Nullable String avatarUrl,
        @Nullable String packageName,
        @Nullable String packageUntil) {
    public static OaInfo of(Tree data) {
        return new OaInfo(
                data.firstText("oaid", "oa_id", "oaId"),
                SearchText.cut(data.text("name"), 120),
                emptyToNull(data.text("avatar"), 1000),
                emptyToNull(data.text("package_name"), 120),
                emptyToNull(data.text("package_valid_through_date"), 20));
    }

    private static @Nullable String emptyToNull(String text, int max) {
        return text.isEmpty() ? null : SearchText.cut(text, max);
    }
}
