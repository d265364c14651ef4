package io.kenh.runtime.admin;

import io.kenh.ui.form.Form;

/** @param id 0 for a new company */
public record CompanyView(long id, String title, Form form) {
    public String action() {
        return id == 0 ? "/settings/companies" : "/settings/companies/" + id;
    }
}
