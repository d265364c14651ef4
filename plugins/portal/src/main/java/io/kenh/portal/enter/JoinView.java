package io.kenh.portal.enter;

import gg.jte.Content;
import io.kenh.ui.form.Form;

/** @param action where the form goes */
public record JoinView(Form form, String action, String name, String login, String company, Content others) {}
