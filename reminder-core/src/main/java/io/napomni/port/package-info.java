/** What the outside must give: fact sources, look-ups, executors, templates; and our exceptions. */
@NullMarked
package io.napomni.port;

import org.jspecify.annotations.NullMarked;
