/** What tests share: the contract every engine keeps, the law of rendering, scripts run on scratch, random schemas. */
@NullMarked
package dev.underpin.testkit;

import org.jspecify.annotations.NullMarked;
