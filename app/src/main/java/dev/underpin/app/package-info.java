/** The use cases: what a surface asks for, wired from capabilities and engines. */
@NullMarked
package dev.underpin.app;

import org.jspecify.annotations.NullMarked;
