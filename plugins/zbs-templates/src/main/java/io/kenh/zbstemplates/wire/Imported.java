package io.kenh.zbstemplates.wire;

import io.kenh.zbstemplates.content.ButtonType;
import io.kenh.zbstemplates.content.Language;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.content.TemplateContent.Button;
import io.kenh.zbstemplates.content.TemplateContent.Param;
import io.kenh.zbstemplates.content.TemplateType;
import io.kenh.zbstemplates.platform.TemplatePlatform.Detail;
import java.util.Arrays;
import java.util.List;

/** What the platform tells of a template that was not made here: name, parameters, buttons; never its texts. */
public final class Imported {
    private Imported() {}

    public static TemplateContent content(Detail detail) {
        var params = detail.params().stream()
                .map(param -> new Param(param.name(), Layout.paramType(param.maxLength()), "", ""))
                .toList();
        var buttons = detail.buttons().stream()
                .map(button -> new Button(type(button.type()), button.title(), button.content()))
                .toList();
        var type = detail.tag().equals("OTP") ? TemplateType.OTP : TemplateType.CUSTOM;
        return new TemplateContent(
                type,
                Layout.tag(detail.tag()),
                Language.VI,
                detail.name(),
                true,
                List.of(),
                "",
                List.of(),
                null,
                List.of(),
                null,
                null,
                List.of(),
                buttons,
                params,
                "");
    }

    private static ButtonType type(int code) {
        return Arrays.stream(ButtonType.values())
                .filter(one -> one.code() == code)
                .findFirst()
                .orElse(ButtonType.OTHER_SITE);
    }
}
