# Generates web_files.cpp from the styles and the script in web/, with their hashes, which a page states in its content
# security policy.

# Converts the 64 hexadecimal digits of a SHA-256 to base64: every 3 digits are 2 characters, and the last digit is 1.
function(bounty_base64_of_sha256 digits result)
  set(alphabet ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/)
  set(text "")
  foreach(at RANGE 0 62 3)
    string(SUBSTRING ${digits} ${at} 3 three)
    math(EXPR first "0x${three} >> 6")
    math(EXPR second "0x${three} & 63")
    foreach(index ${first} ${second})
      string(SUBSTRING ${alphabet} ${index} 1 character)
      string(APPEND text ${character})
    endforeach()
  endforeach()
  string(SUBSTRING ${digits} 63 1 last)
  math(EXPR index "0x${last} << 2")
  string(SUBSTRING ${alphabet} ${index} 1 character)
  set(${result} ${text}${character}= PARENT_SCOPE)
endfunction()

# bounty_web_file(NAME FILE...) sets NAME_text to the concatenated files, and NAME_hash to their hash.
function(bounty_web_file name)
  set(all "")
  foreach(file IN LISTS ARGN)
    set(path ${PROJECT_SOURCE_DIR}/web/${file})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${path})
    file(READ ${path} text)
    string(APPEND all "${text}")
  endforeach()
  string(SHA256 digits "${all}")
  bounty_base64_of_sha256(${digits} hash)
  set(${name}_text "${all}" PARENT_SCOPE)
  set(${name}_hash ${hash} PARENT_SCOPE)
endfunction()

bounty_web_file(page_style colours.css chart.css page.css)
bounty_web_file(sort_script sort.js)
configure_file(${PROJECT_SOURCE_DIR}/src/report/html/web_files.cpp.in
               ${PROJECT_BINARY_DIR}/generated/web_files.cpp @ONLY)
