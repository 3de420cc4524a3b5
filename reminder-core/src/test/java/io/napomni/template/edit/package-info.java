/** How what a person writes in place of a template is checked and laid out. */
@NullMarked
package io.napomni.template.edit;

import org.jspecify.annotations.NullMarked;
