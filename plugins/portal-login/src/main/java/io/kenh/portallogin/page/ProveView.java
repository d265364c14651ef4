package io.kenh.portallogin.page;

import io.kenh.portallogin.person.ProofView;
import io.kenh.ui.form.Form;

/** Somebody has to prove who they are. */
public record ProveView(ProofView proof, Form form) {}
