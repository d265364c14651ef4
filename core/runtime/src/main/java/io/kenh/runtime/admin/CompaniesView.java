package io.kenh.runtime.admin;

import io.kenh.runtime.security.Companies.CompanyInfo;
import java.util.List;

/** All companies. */
public record CompaniesView(List<CompanyInfo> rows) {}
