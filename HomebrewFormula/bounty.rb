# Homebrew can tap this repository directly, with the two commands in README.md. Nobody has run this on macOS yet.
class Bounty < Formula
  desc "Exact, itemized bounties for evaluation tasks"
  homepage "https://bounty.invalid"
  license "MIT"
  head "file://#{Pathname(__dir__).parent}", using: :git, branch: "main"

  depends_on "cli11" => :build
  depends_on "cmake" => :build
  depends_on "fmt" => :build
  depends_on "ninja" => :build
  depends_on "nlohmann-json" => :build
  depends_on "tomlplusplus" => :build
  depends_on "libcsv"
  depends_on "utf8proc"
  depends_on "yaml-cpp"

  def install
    system "cmake", "-S", ".", "-B", "build", "-G", "Ninja", "-DBOUNTY_STATIC=OFF", *std_cmake_args
    system "cmake", "--build", "build"
    system "cmake", "--install", "build"
  end

  test do
    (testpath/"a.json").write <<~JSON
      {"format": "bounty-submission/1", "family": "a",
       "tasks": [{"name": "t", "steps": [{"name": "s", "time": "10h", "qa": "full_run"}]}]}
    JSON
    assert_match "$3,000.00", shell_output("#{bin}/bounty calc #{testpath}/a.json")
  end
end
